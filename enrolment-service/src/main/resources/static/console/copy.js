// A button beside every field that is there to be copied; without it the field is selected by hand.
for (const field of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = field.dataset.copy;
  const status = document.createElement("span");
  status.className = "hint";
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    field.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    else document.execCommand("copy"); // without TLS there is no clipboard
    status.textContent = field.dataset.copied;
  });
  field.addEventListener("focus", () => field.select());
  field.after(button, status);
}
