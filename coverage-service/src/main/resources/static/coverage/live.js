// Moves percentages, bars and the time of the last change when payung.js hears of other figures.
const language = document.documentElement.lang;
const whole = new Intl.NumberFormat(language);
const part = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Jakarta" });
const KEYS = { active: "active", behind: "behind", registered: "registered", listed: "unregistered", lapsed: "lapsed" };

// A number that was shown may have become too small to be shown.
const withhold = (section, element) => {
  const abbr = document.createElement("abbr");
  abbr.className = "withheld";
  abbr.title = section.dataset.withheldWhy;
  abbr.textContent = section.dataset.withheld;
  delete element.dataset.shown;
  element.replaceChildren(abbr);
};

const share = (section, indicators) => {
  const own = section.dataset.definition === "D6";
  const known = indicators.filter((it) => it.definition === section.dataset.definition && it.segment === "ALL");
  const indicator = known.at(own ? -1 : 0);
  const shown = indicator?.together ?? indicator?.live;
  if (!shown) return;
  const say = (what, number, write) => {
    const element = section.querySelector(`[data-share="${what}"]`);
    if (!element) return;
    if (number === null) withhold(section, element);
    else element.textContent = write(number);
  };
  say("percent", shown.percent, (number) => `${part.format(number)}\u00a0%`);
  say("people", shown.people, whole.format);
  say("base", indicator.denominator.people, whole.format);
};

const bar = (section, people) => {
  for (const key of Object.values(KEYS)) {
    const element = section.querySelector(`[data-number="live.all.${key}"]`);
    if (element && people[key] === null) withhold(section, element);
  }
  const numbers = Object.entries(KEYS).map(([piece, key]) => [piece, people[key] ?? 0]);
  const all = numbers.reduce((sum, [, number]) => sum + number, 0);
  let from = 0;
  for (const [piece, number] of numbers) {
    const rect = section.querySelector(`[data-piece="${piece}"]`);
    const width = all === 0 ? 0 : (100 * number) / all;
    rect?.setAttribute("x", from);
    rect?.setAttribute("width", width);
    from += width;
  }
};

document.addEventListener("payung:live", ({ target, detail }) => {
  if (detail.indicators) share(target, detail.indicators);
  if (detail.live) bar(target, detail.live.all);
  const time = target.querySelector("[data-as-of]");
  if (time && detail.asOf) time.textContent = `${moment.format(new Date(detail.asOf))} WIB`;
});
