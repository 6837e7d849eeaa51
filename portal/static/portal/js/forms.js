/* Forms work without this. It moves the focus to the errors, counts characters and shows that a post is on its way. */
(function () {
  "use strict";
  var errors = document.querySelector("[data-errors]");
  if (errors) {
    errors.focus();
    errors.addEventListener("click", function (event) {
      var link = event.target.closest("a");
      var target = link && document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      var place = target.closest(".question") || target;
      place.scrollIntoView();
      target.focus({ preventScroll: true });
    });
  }

  document.querySelectorAll("[data-count]").forEach(function (field) {
    var most = Number(field.getAttribute("maxlength"));
    if (!most) return;
    var words = document.createElement("p");
    words.className = "count";
    words.setAttribute("aria-hidden", "true");
    field.closest(".control").after(words);
    var show = function () {
      words.textContent = "\u2066" + field.value.length + " / " + most + "\u2069";
      words.hidden = field.value.length < most * 0.7;
    };
    field.addEventListener("input", show);
    show();
  });

  /* The second press of a button is swallowed while the first is under way; the server refuses doubles anyway. */
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    var button = event.submitter;
    form.dataset.sending = "1";
    if (button && button.classList.contains("button")) {
      button.classList.add("is-sending");
      button.setAttribute("aria-busy", "true");
    }
    /* A lost line leaves the page as it is: the button must come back. */
    setTimeout(function () { rest(form); }, 20000);
  });
  function rest(form) {
    delete form.dataset.sending;
    form.querySelectorAll(".is-sending").forEach(function (button) {
      button.classList.remove("is-sending");
      button.removeAttribute("aria-busy");
    });
  }
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) document.querySelectorAll("form[data-sending]").forEach(rest);
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
})();
