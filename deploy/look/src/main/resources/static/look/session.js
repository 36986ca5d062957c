// Whoever signed in: says so on pages that are the same for everybody, and says before a session ends.
//
// <span hidden data-who="/sesi"><b></b>…</span>                             filled and shown when somebody is signed in
// <section hidden data-idle="1800" data-renew="/sesi" data-also="…">       shown two minutes before the end, and after it
//
// Of a document: `payung:over` tells that the session has ended; `payung:again` asks to draw the page again, as after a
// stream that ended because it has to be asked who this is. What a page does by itself keeps no session alive.
const NOTICE = 120_000;
const END = "payung-session-end";

for (const who of document.querySelectorAll("[data-who]")) {
  fetch(who.dataset.who, { headers: { Accept: "application/json" } })
    .then((answer) => (answer.status === 200 ? answer.json() : null))
    .then((session) => {
      if (session) {
        who.querySelector("b").textContent = session.name;
        who.hidden = false;
      }
    })
    .catch(() => {});
}

for (const notice of document.querySelectorAll("[data-idle]")) {
  const idle = Number(notice.dataset.idle) * 1000;
  const tabs = new BroadcastChannel("payung-session");
  const [soon, over] = [notice.querySelector("[data-soon]"), notice.querySelector("[data-over]")];
  let end;
  let ended = false;
  const begin = () => {
    end = Date.now() + idle;
    ended = false;
    notice.hidden = true;
  };
  const look = () => {
    const left = end - Date.now();
    soon.hidden = left <= 0;
    over.hidden = left > 0;
    notice.hidden = left > Math.min(NOTICE, idle / 2);
    if (left <= 0 && !ended) {
      ended = true;
      document.dispatchEvent(new CustomEvent("payung:over"));
    }
  };
  const renew = async () => {
    // Everybody signs in at one service: there the session is kept too. Its answer is not for this page.
    fetch(notice.dataset.also, { mode: "no-cors", credentials: "include" }).catch(() => {});
    const answer = await fetch(notice.dataset.renew, { headers: { Accept: "application/json" } }).catch(() => null);
    if (answer?.status === 200) {
      begin();
      tabs.postMessage("renewed");
    } else if (answer) {
      end = Date.now();
      look();
    }
  };
  tabs.onmessage = begin;
  document.addEventListener("payung:again", () => {
    if (Date.now() < end) {
      sessionStorage.setItem(END, end);
      location.reload();
    }
  });
  notice.querySelector("button").addEventListener("click", renew);
  document.addEventListener("visibilitychange", look);
  begin();
  const kept = Number(sessionStorage.getItem(END));
  sessionStorage.removeItem(END);
  if (kept > 0) end = kept;
  else tabs.postMessage("opened");
  setInterval(look, 5_000);
}
