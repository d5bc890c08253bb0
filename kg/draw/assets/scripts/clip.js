"use strict";
/* The clipboard, and the line that tells what was done. Pages that are opened from disk may be
 * refused the clipboard: then the text is shown, selected, to be copied by hand. */
const Clip = (() => {
  const { word } = Format;
  const { make, button } = Dom;
  const TOLD_FOR = 6000; // milliseconds

  let timer;

  /* Tell the reader, and whoever reads the page aloud. */
  function say(text) {
    const line = document.getElementById("told");
    clearTimeout(timer);
    line.textContent = text;
    timer = setTimeout(() => { line.textContent = ""; }, TOLD_FOR);
  }

  /* Copy a text and say `done`, or show it. */
  async function copy(text, done) {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      show(text);
    }
  }

  function show(text) {
    const field = make("textarea", { value: text, readOnly: true, rows: 9, label: word("copy_by_hand"), dir: "auto" });
    const dialog = make("dialog", { className: "by-hand", aria: { label: word("copy_by_hand") } }, [
      make("p", { text: word("copy_by_hand") }),
      field,
      button(word("close"), () => dialog.close(), { className: "action" }),
    ]);
    // Escape closes the dialog and nothing else.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
    field.select();
  }

  /* Hand a file to the reader. */
  function save(content, name, type) {
    const blob = content instanceof Blob ? content : new Blob([content], { type });
    const address = URL.createObjectURL(blob);
    make("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), TOLD_FOR);
    say(word("saved", { x: name }));
  }

  return { say, copy, save };
})();
