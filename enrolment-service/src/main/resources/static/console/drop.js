// A form with a file: drop the file on it, and see how much of it has gone. Without this the form works all the same.
const swap = (text) => {
  const answer = new DOMParser().parseFromString(text, "text/html");
  document.querySelector("main").replaceWith(answer.querySelector("main"));
  document.querySelectorAll("[data-drop]").forEach(watch);
  document.querySelector("[role=alert]:not([hidden])")?.scrollIntoView({ block: "center" });
};

const send = (form) => {
  const progress = form.querySelector("[data-sent]");
  const bar = progress.querySelector("progress");
  const button = form.querySelector("[type=submit]");
  const lost = form.querySelector("[data-lost]");
  const request = new XMLHttpRequest();
  button.disabled = true;
  progress.hidden = false;
  lost.hidden = true;
  request.upload.onprogress = ({ loaded, total }) => {
    bar.max = total;
    bar.value = loaded;
  };
  request.onload = () => {
    if (request.status < 400) location.assign(request.responseURL);
    else swap(request.responseText);
  };
  request.onerror = () => {
    button.disabled = false;
    progress.hidden = true;
    lost.hidden = false;
  };
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.send(new FormData(form));
};

const watch = (form) => {
  const drop = form.querySelector(".drop");
  const file = form.querySelector("[type=file]");
  const over = (event, on) => {
    event.preventDefault();
    drop.classList.toggle("over", on);
  };
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => over(event, true));
  drop.addEventListener("dragleave", (event) => over(event, false));
  drop.addEventListener("drop", (event) => {
    over(event, false);
    if (event.dataTransfer.files.length > 0) file.files = event.dataTransfer.files;
  });
  if ("download" in form.dataset) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form);
  });
};

document.querySelectorAll("[data-drop]").forEach(watch);
