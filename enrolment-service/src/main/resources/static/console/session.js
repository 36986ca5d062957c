// Says two minutes beforehand that the session ends, and keeps it when asked to. Every page that is opened keeps it too.
const WARNING = 120;
const note = document.querySelector("[data-session]");
const seconds = Number(note.dataset.session);
const part = (name) => note.querySelector(`[data-${name}]`);
let timers = [];

const show = (soon, over) => {
  note.hidden = !soon && !over;
  part("soon").hidden = part("stay").hidden = !soon;
  part("over").hidden = !over;
};

const begin = () => {
  timers.forEach(clearTimeout);
  show(false, false);
  timers = [
    setTimeout(() => show(true, false), Math.max(0, seconds - WARNING) * 1000),
    setTimeout(() => show(false, true), seconds * 1000),
  ];
};

part("stay").addEventListener("click", async () => {
  const answer = await fetch("/konsol", { redirect: "manual" });
  if (answer.type === "opaqueredirect") begin();
  else show(false, true);
});
begin();
