// The QR of a receipt opens this page with the number after «#», which no server log sees: put it into its field.
(function () {
  "use strict";
  var field = document.querySelector("[data-track-number]");
  var digits = window.location.hash.replace(/[^0-9]/g, "");
  if (!field || digits.length !== 11) { return; }
  if (!field.value) {
    field.value = digits.slice(0, 4) + "-" + digits.slice(4, 7) + "-" + digits.slice(7);
    var code = document.querySelector("[data-track-code]");
    if (code) { code.focus(); }
  }
  window.history.replaceState(null, "", window.location.pathname);
})();
