// The progress of an import while the page is open. Without this, loading the page again shows how far it is.
const numbers = new Intl.NumberFormat(document.documentElement.lang);

const show = (section, progress) => {
  section.querySelector("progress").value = progress.bytesRead;
  for (const figure of document.querySelectorAll("[data-of]")) {
    figure.textContent = numbers.format(progress[figure.dataset.of]);
  }
  const time = section.querySelector("[data-time]");
  if (time) {
    const left = progress.secondsLeft;
    time.textContent = left === null || left === undefined ? "" : `· ${section.dataset.left.replace("{0}", numbers.format(left))}`;
  }
};

for (const section of document.querySelectorAll("[data-progress]")) {
  const stream = new EventSource(section.dataset.progress);
  stream.addEventListener("progress", ({ data }) => show(section, JSON.parse(data)));
  stream.addEventListener("end", () => {
    stream.close();
    location.reload();
  });
}
