/* Saves as one types: posts the form, without files, to its data-autosave address. A failure is silent;
   Continue saves as well. An answer {"saved": "words"} is shown in [data-saved]. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-autosave]");
  if (!form || !window.fetch) return;
  var timer = null;
  var last = "";

  form.addEventListener("input", function (event) {
    if (event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(save, 3000);
  });
  form.addEventListener("submit", function () { clearTimeout(timer); });

  function save() {
    var data = new FormData(form);
    var words = new URLSearchParams();
    data.forEach(function (value, name) { if (typeof value === "string") words.append(name, value); });
    if (words.toString() === last || navigator.onLine === false) return;
    last = words.toString();
    fetch(form.dataset.autosave, { method: "POST", body: words, credentials: "same-origin", headers: { "X-Requested-With": "fetch" } })
      .then(function (answer) { return answer.ok ? answer.json() : {}; })
      .then(function (answer) {
        var place = document.querySelector("[data-saved]");
        if (place && answer.saved) place.textContent = answer.saved;
      })
      .catch(function () { last = ""; });
  }
})();
