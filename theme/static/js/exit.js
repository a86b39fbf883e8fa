// Lämna sidan: blank the page within a frame, then leave it so that Back does not return.
// Runs in the head, before the body is parsed, and needs no other script. tests/browser/test_leaving.py states its promises.
(() => {
  const ID = "lamna", NEUTRAL_TITLE = "Sida", PRESSES = 3, PAUSE = 5000, SECOND_AFTER = 3000, BLANK_AFTER = 8000;
  const root = document.documentElement;
  let destination = "", presses = 0, shiftAlone = false, timer;

  const exitLink = () => document.getElementById(ID);

  function go(address) {
    destination = address;
    location.replace(address);
  }

  function leave() {
    const link = exitLink();
    root.style.setProperty("display", "none", "important");
    document.title = NEUTRAL_TITLE;
    if (destination) return go(destination);
    go(link.href);
    setTimeout(go, SECOND_AFTER, link.dataset.second);
    setTimeout(go, BLANK_AFTER, "about:blank");
  }

  function show(count, text) {
    presses = count;
    exitLink().dataset.presses = count || "";
    exitLink().nextElementSibling.textContent = text;
  }

  function forget() {
    clearTimeout(timer);
    if (presses) show(0, "");
  }

  function countPress() {
    clearTimeout(timer);
    if (presses + 1 === PRESSES) return leave();
    show(presses + 1, exitLink().dataset[`press${presses + 1}`]);
    timer = setTimeout(() => {
      show(0, exitLink().dataset.expired);
      timer = setTimeout(show, PAUSE, 0, "");
    }, PAUSE);
  }

  const FIELD = "input:not([type=checkbox]):not([type=radio]), textarea";
  const isTyping = (target) => target.isContentEditable || (target.matches && target.matches(FIELD));

  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("#" + ID);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  }, true);

  addEventListener("keydown", (event) => {
    if (destination) {
      // Escape would stop the load and leave our address in the bar: any key leaves once more.
      event.preventDefault();
      if (!event.repeat) leave(); // a key held down would begin the load anew until it is let go
      return;
    }
    shiftAlone = event.key === "Shift" && !isTyping(event.target);
    if (!shiftAlone) forget();
  }, true);

  addEventListener("keyup", (event) => {
    if (event.key === "Shift" && shiftAlone && exitLink()) countPress();
    shiftAlone = false;
  }, true);

  addEventListener("pointerdown", () => { shiftAlone = false; }, true);

  // A page that the browser brings back from memory after an exit stays blank and leaves again.
  addEventListener("pageshow", (event) => { if (event.persisted && destination) leave(); });
})();
