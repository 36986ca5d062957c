// Says how many people of a page are chosen, and chooses all of them at once. Without this each is chosen by itself.
for (const form of document.querySelectorAll("[data-choose]")) {
  const boxes = [...form.querySelectorAll("input[name=worker]")];
  const corner = form.querySelector("thead th");
  const every = document.createElement("input");
  every.type = "checkbox";
  every.setAttribute("aria-label", corner.textContent);
  corner.append(every);
  every.addEventListener("change", () => {
    for (const box of boxes) box.checked = every.checked;
  });
  form.addEventListener("change", () => {
    const chosen = boxes.filter((box) => box.checked).length;
    every.checked = chosen === boxes.length;
    every.indeterminate = chosen > 0 && chosen < boxes.length;
  });
}
