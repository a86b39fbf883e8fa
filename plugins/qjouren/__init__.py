"""The plugins that turn Qjouren's content into its website; importing the package does nothing."""
