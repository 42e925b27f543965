/** Languages written from right to left, by their subtags: https://www.w3.org/International/questions/qa-scripts */
const RIGHT_TO_LEFT =
  /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|ug|ur|yi)\b|-(Arab|Hebr|Nkoo|Syrc|Thaa)\b/;

/** The direction of the language that Outlook itself is shown in. */
export function hostDirection(): 'ltr' | 'rtl' {
  const { displayLanguage } = Office.context as { displayLanguage?: string };
  return RIGHT_TO_LEFT.test(displayLanguage ?? '') ? 'rtl' : 'ltr';
}
