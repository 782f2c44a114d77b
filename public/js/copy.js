// A text that belongs into another program: its button copies it and says so. Without this it is selected by hand.
export function copy(button) {
  const box = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector('[role="status"]');
  button.hidden = false;
  button.addEventListener("click", async () => {
    box.focus();
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
    } catch {
      // Over plain HTTP browsers have only the old way.
      if (!document.execCommand("copy")) return;
    }
    said.textContent = button.dataset.done;
  });
}
