/** A row that sums up those above it: `Total`, `Итого`, `合計`. */
const total =
  /^(?:grand |overall )?(?:totals?|sum(?:mary)?|gesamt|summe|итого|всего|合計|合计|总计|總計|小计)(?![\p{L}\p{N}_])/iu;

export const isTotal = (folded: string): boolean => total.test(folded);
