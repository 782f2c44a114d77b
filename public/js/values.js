// What stands in a part of a recording form, and what its local government recorded there the year before.

/** What the boxes of one part hold, as the form sends it. */
export function valuesOf(part) {
  const fields = [...part.querySelectorAll('[name*="."]')];
  return Object.fromEntries(fields.filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
    .map((field) => [field.name.slice(0, field.name.indexOf(".")), field.value]));
}

/** Last year's figures of a row in their canonical spelling, "" where blank; null where none can be compared. */
export function earlierOf(part) {
  const data = part.querySelector(".proposal")?.dataset;
  return data ? { frame: data.frame, provision: data.provision, "not-carried-out": data.notCarriedOut } : null;
}
