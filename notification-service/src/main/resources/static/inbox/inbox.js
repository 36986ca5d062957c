// Pages of alerts that stay as they are now. The service says that something happened; the page draws itself anew from its
// own address, so it shows what its filters ask for.
//
// <div data-stream="/kotak/langsung" data-came="Baru:" data-left="Selesai:" [data-only="<alert>"]>
//   <p data-said role="status">      where it is said that a row came or went
//   <section id="…" data-part>       drawn anew; what is typed in lies elsewhere
//     <tr data-alert="<id>">
const PAUSE = 400;

for (const section of document.querySelectorAll("[data-stream]")) {
  const names = () => new Map([...section.querySelectorAll("[data-alert]")].map((row) =>
    [row.dataset.alert, row.querySelector("th").textContent.trim().replace(/\s+/g, " ")]));
  const light = (state) => {
    const element = section.querySelector("[data-light]");
    if (element) {
      element.className = `light ${state}`;
      element.textContent = element.dataset[state] ?? "";
    }
  };
  const say = (before) => {
    const after = names();
    const came = [...after].filter(([id]) => !before.has(id));
    const left = [...before].filter(([id]) => !after.has(id));
    for (const [id] of came) section.querySelector(`[data-alert="${id}"]`).dataset.new = "";
    const words = [
      came.length > 0 ? `${section.dataset.came} ${came.map(([, name]) => name).join("; ")}.` : "",
      left.length > 0 ? `${section.dataset.left} ${left.map(([, name]) => name).join("; ")}.` : "",
      section.dataset.only ? section.dataset.came : "",
    ].filter(Boolean).join(" ");
    if (words) section.querySelector("[data-said]").textContent = words;
  };
  const draw = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const before = names();
    const focused = document.activeElement?.getAttribute("href");
    for (const part of section.querySelectorAll("[data-part]")) {
      const anew = fresh.getElementById(part.id);
      if (anew) part.replaceChildren(...anew.childNodes);
    }
    light("fresh");
    say(before);
    if (focused) section.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  };
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, PAUSE);
  };
  let stream;
  const open = () => {
    stream?.close();
    stream = new EventSource(section.dataset.stream);
    stream.addEventListener("ready", () => light("fresh"));
    stream.addEventListener("reset", soon);
    stream.addEventListener("alert", ({ data }) => {
      if (!section.dataset.only || JSON.parse(data).alert === section.dataset.only) soon();
    });
    stream.onerror = () => {
      light("lost");
      // Refused, not cut: it has to be asked again who this is. Then the page is drawn anew, unless something is typed in.
      if (stream.readyState === EventSource.CLOSED && !section.dataset.only) {
        document.dispatchEvent(new CustomEvent("payung:again"));
      }
    };
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stream?.close();
    else {
      open();
      soon();
    }
  });
  document.addEventListener("payung:over", () => stream?.close());
  open();
}
