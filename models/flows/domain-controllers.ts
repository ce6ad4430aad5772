// Which domain controllers a computer asks.
import type { Survey } from '../document/survey.ts';
import type { EndGroup } from './flow.ts';

/** Those in the same zone; otherwise those of the forest in zones around or beside it; otherwise all inside. */
export function nearestControllers(
  survey: Survey,
  zone: string | undefined,
  controllers: readonly EndGroup[],
): readonly EndGroup[] {
  const here = controllers.filter((one) => zone !== undefined && one.zone === zone);
  if (here.length > 0) return here;
  const forest = survey.forestOf(zone);
  const ofForest = controllers.filter(
    (one) => forest !== undefined && survey.forestOf(one.zone) === forest,
  );
  const around = survey.zoneChain(zone);
  const beside = ofForest.filter((one) =>
    survey.zoneChain(one.zone).some((id) => around.includes(id)),
  );
  if (beside.length > 0) return beside;
  const inside = ofForest.filter((one) => {
    const kind = survey.get('zones', one.zone)?.data.kind;
    return kind !== 'perimeter' && kind !== 'internet';
  });
  return inside.length > 0 ? inside : ofForest;
}
