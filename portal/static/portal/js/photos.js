/* Makes photographs smaller before they are sent: every kilobyte is somebody's prepaid balance. */
(function () {
  "use strict";
  var LONGEST = 2000;
  var WORTH_IT = 700000;
  if (!window.DataTransfer || !HTMLCanvasElement.prototype.toBlob) return;

  document.querySelectorAll("input[type=file][data-shrink]").forEach(function (input) {
    input.addEventListener("change", function () {
      var files = Array.from(input.files);
      if (!files.some(isLarge)) return;
      var form = input.form;
      var wait = Promise.all(files.map(smaller)).then(function (ready) {
        var list = new DataTransfer();
        ready.forEach(function (file) { list.items.add(file); });
        input.files = list.files;
      }).catch(function () { /* The file as chosen will do. */ });
      hold(form, wait);
    });
  });

  function isLarge(file) {
    return /^image\/(jpeg|png|webp)$/.test(file.type) && file.size > WORTH_IT;
  }

  /* A press of the button while a picture is being made smaller waits for it. */
  function hold(form, wait) {
    if (!form) return;
    var pressed = null;
    var catcher = function (event) {
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = { button: event.submitter };
    };
    form.addEventListener("submit", catcher, true);
    wait.then(function () {
      form.removeEventListener("submit", catcher, true);
      if (!pressed) return;
      if (form.requestSubmit) form.requestSubmit(pressed.button || undefined);
      else if (pressed.button) pressed.button.click();
    });
  }

  function smaller(file) {
    if (!isLarge(file)) return Promise.resolve(file);
    return draw(file).then(function (canvas) {
      return new Promise(function (done) {
        canvas.toBlob(function (blob) {
          if (!blob || blob.size >= file.size) return done(file);
          var name = file.name.replace(/\.\w+$/, "") + ".jpg";
          done(new File([blob], name, { type: "image/jpeg" }));
        }, "image/jpeg", 0.85);
      });
    }).catch(function () { return file; });
  }

  function draw(file) {
    return new Promise(function (done, failed) {
      var picture = new Image();
      var address = URL.createObjectURL(file);
      picture.onerror = failed;
      picture.onload = function () {
        var scale = Math.min(1, LONGEST / Math.max(picture.naturalWidth, picture.naturalHeight));
        var canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.naturalWidth * scale);
        canvas.height = Math.round(picture.naturalHeight * scale);
        var pen = canvas.getContext("2d");
        pen.fillStyle = "#fff";
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(address);
        done(canvas);
      };
      picture.src = address;
    });
  }
})();
