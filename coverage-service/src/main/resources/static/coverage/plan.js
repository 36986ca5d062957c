// The planner answers while its sliders move: the page is asked again and its answer put in place.
const form = document.querySelector("[data-plan]");
let waiting;
let asked = 0;

const digits = (text) => Number(text.replace(/\D/g, "") || 0);

const ask = async () => {
  const turn = ++asked;
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  const answer = document.querySelector("#hasil");
  answer.classList.add("wait");
  try {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const next = page.querySelector("#hasil");
    if (turn !== asked || !next) return;
    const open = [...answer.querySelectorAll("details")].map((it) => it.open);
    next.querySelectorAll("details").forEach((it, at) => { it.open = open[at] ?? false; });
    answer.replaceChildren(...next.childNodes);
    history.replaceState(null, "", address);
  } finally {
    if (turn === asked) answer.classList.remove("wait");
  }
};

const soon = () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
};

for (const range of form.querySelectorAll("[data-for]")) {
  const field = form.querySelector(`#${range.dataset.for}`);
  range.parentElement.classList.add("on");
  range.value = digits(field.value);
  range.addEventListener("input", () => { field.value = range.value; soon(); });
  field.addEventListener("input", () => { range.value = digits(field.value); });
}
form.addEventListener("input", soon);
