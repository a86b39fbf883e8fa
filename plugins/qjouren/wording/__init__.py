"""The words guard: reminds staff of words that may hurt or hinder; stops nothing and changes nothing."""
