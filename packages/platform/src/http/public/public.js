// Makes our forms handier where scripts run; everything works without. Sets no cookie, keeps
// nothing, and speaks to nobody but the server it came from.
for (const form of document.querySelectorAll("form[data-consentry]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void answerInPlace(form);
  });
}

async function answerInPlace(form) {
  const button = form.querySelector("button[type=submit]");
  button.disabled = true;
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { accept: "application/json" },
      credentials: "omit",
    });
    const { title, text, isTaken } = await answer.json();
    show(form, title, text);
    if (isTaken) return;
    button.disabled = false;
  } catch {
    // The plain way shows what is wrong.
    form.submit();
  }
}

function show(form, title, text) {
  const heading = document.createElement("strong");
  heading.textContent = title;
  const message = form.querySelector("[role=status]") ?? document.createElement("p");
  message.setAttribute("role", "status");
  form.append(message);
  message.replaceChildren(heading, document.createElement("br"), text);
}

// A receipt's file goes into the field, and from there the same way as one that was pasted.
const file = document.querySelector("[data-receipt-file]");
if (file !== null) {
  file.hidden = false;
  file.querySelector("input").addEventListener("change", async (event) => {
    const [chosen] = event.target.files;
    if (chosen) document.querySelector("#receipt").value = (await chosen.text()).trim();
  });
}
