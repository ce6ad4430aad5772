import { useAsking } from './asking.ts';
import { EndsDialog } from './ends-dialog.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { WhereDialog } from './where-dialog.tsx';

/** Whatever has to be asked before something can be added. */
export function AskingDialogs() {
  const asking = useAsking((state) => state.asking);
  switch (asking?.asks) {
    case 'site':
      return <SiteDialog spot={asking.spot} />;
    case 'where':
      return <WhereDialog drawable={asking.drawable} spot={asking.spot} />;
    case 'ends':
      return <EndsDialog collection={asking.collection} ends={asking.ends} />;
    default:
      return null;
  }
}
