/** Names of months, from January; any beginning of at least three letters will do where it means one month alone. */
const names: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'janvier', 'enero', 'gennaio', 'janeiro', 'январь', 'января', 'styczeń'],
  ['february', 'februar', 'février', 'febrero', 'febbraio', 'fevereiro', 'февраль', 'февраля', 'luty'],
  ['march', 'märz', 'maerz', 'mars', 'marzo', 'março', 'март', 'марта', 'mrz'],
  ['april', 'avril', 'abril', 'aprile', 'апрель', 'апреля'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'май', 'мая'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'июнь', 'июня'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'июль', 'июля'],
  ['august', 'août', 'agosto', 'август', 'августа'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'сентябрь', 'сентября', 'sept'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'октябрь', 'октября', 'okt'],
  ['november', 'novembre', 'noviembre', 'novembro', 'ноябрь', 'ноября'],
  ['december', 'dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro', 'декабрь', 'декабря'],
];

/** 1 to 12; null where the word names no month, or could name two. */
export function monthOf(word: string): number | null {
  const wanted = word.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return null;
  const found = names.flatMap((all, at) => (all.some((name) => name.startsWith(wanted)) ? [at + 1] : []));
  return found.length === 1 ? found[0]! : null;
}
