// What pages do beyond being read. A page works without it; with it figures move by themselves.
//
// <section data-live="/api/v1/…/live" data-language="id">      opens the stream while the page is visible
//          data-events="coverage beat"                       their names, if they have any
//   <span class="light" data-light data-fresh="…" data-late="…" data-lost="…">   says how fresh it is
//   <b data-number="live.active">                              shows a number of the last message, by its path
const LATE_AFTER_SECONDS = 10;

const at = (path, message) => path.split(".").reduce((value, name) => value?.[name], message);

const glide = (element, to, write) => {
  const from = Number(element.dataset.shown ?? to);
  element.dataset.shown = to;
  if (from === to || matchMedia("(prefers-reduced-motion: reduce)").matches) {
    element.textContent = write(to);
    return;
  }
  const start = performance.now();
  const step = (now) => {
    const part = Math.min(1, (now - start) / 600);
    const eased = 1 - (1 - part) ** 3;
    element.textContent = write(part === 1 ? to : Math.round(from + (to - from) * eased));
    if (part < 1 && Number(element.dataset.shown) === to) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
};

const live = (section) => {
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const light = section.querySelector("[data-light]");
  const show = (state) => {
    if (light) {
      light.className = `light ${state}`;
      light.textContent = light.dataset[state];
    }
  };
  let stream;
  const open = () => {
    stream = new EventSource(section.dataset.live);
    const hear = ({ data }) => {
      const message = JSON.parse(data);
      show(message.lagSeconds > LATE_AFTER_SECONDS ? "late" : "fresh");
      for (const element of section.querySelectorAll("[data-number]")) {
        const value = at(element.dataset.number, message);
        if (typeof value === "number") glide(element, value, (number) => numbers.format(number));
      }
      section.dispatchEvent(new CustomEvent("payung:live", { detail: message, bubbles: true }));
    };
    for (const event of (section.dataset.events ?? "message").split(" ")) stream.addEventListener(event, hear);
    stream.onerror = () => show("lost");
  };
  document.addEventListener("visibilitychange", () => {
    stream?.close();
    if (!document.hidden) open();
  });
  open();
};

document.querySelectorAll("[data-live]").forEach(live);
