/**
 * How the months begin in the languages in which mail programs write dates: English, German, French,
 * Spanish, Italian, Portuguese, Dutch, the Scandinavian languages, Finnish, Polish, Czech, Russian.
 */
export const MONTH_STARTS: readonly string[] = [
  'jan ene gen tammi sty led янв',
  'feb fev fév helmi lut úno фев',
  'mar mär mrt maalis břez бер мар',
  'apr abr avr huhti kwi dub апр',
  'may mai mag mei maj touko kvě мая май',
  'jun juin giu kesä cze červn июн',
  'jul juil lug heinä lip červen июл',
  'aug aoû aou ago elo sie srp авг',
  'sep set syys wrz zář сен',
  'oct okt ott out loka paź říj окт',
  'nov marras lis ноя',
  'dec déc dez des dic joulu gru pros дек',
];
