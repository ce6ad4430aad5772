// The documents that facts come from. Every statement of the product names one of these and its grade.
import type { Product } from './field.ts';

/**
 * How well a fact is founded: `S` one of the five source documents, `A` Configuration Manager 2007
 * documentation, `B` documentation of another version, `C` a third party.
 */
export type Grade = 'S' | 'A' | 'B' | 'C';

export interface SourceDocument {
  readonly title: string;
  readonly grade: Grade;
  /** The product that it documents, where that is not Configuration Manager 2007. */
  readonly product?: Product;
}

export const sourceDocuments = {
  S0: { title: 'Software updates security (Configuration Manager 2007)', grade: 'S' },
  S1: { title: 'Software distribution security (Configuration Manager 2007)', grade: 'S' },
  S2: {
    title: 'Security and privacy for software updates (current branch)',
    grade: 'S',
    product: 'current-branch',
  },
  S3: { title: 'Cryptographic controls (Configuration Manager 2007)', grade: 'S' },
  S4: { title: 'Operating system deployment security (Configuration Manager 2007)', grade: 'S' },
  D1: { title: 'Client Communication in Mixed Mode and Native Mode', grade: 'A' },
  D2: { title: 'Benefits of Using Native Mode', grade: 'A' },
  D3: { title: 'Configuration Manager Site Modes', grade: 'A' },
  D4: { title: 'Site Properties: Site Mode tab', grade: 'A' },
  D5: { title: 'Client approval in mixed mode', grade: 'A' },
  D6: { title: 'How to set the parent site of a primary site', grade: 'A' },
  D8: { title: 'Site codes and site names', grade: 'A' },
  D9: { title: 'Understanding sites', grade: 'A' },
  D10: { title: 'Understanding site system roles', grade: 'A' },
  D11: { title: 'Site-to-site communication', grade: 'A' },
  D12: { title: 'Senders and how to choose one', grade: 'A' },
  D14: { title: 'About the Site Address Account', grade: 'A' },
  D15: { title: 'About the Site System Installation Account', grade: 'A' },
  D16: { title: 'Account and group checklist', grade: 'A' },
  D17: {
    title: 'Determine the Ports Required for Internet-Based Client Management',
    grade: 'A',
  },
  D18: { title: 'Overview of Internet-based client management', grade: 'A' },
  D19: { title: 'Prerequisites for Internet-based client management', grade: 'A' },
  D20: { title: 'Administrator checklist for Internet-based client management', grade: 'A' },
  D21: { title: 'How many sites Internet-based client management needs', grade: 'A' },
  D22: {
    title: 'Requirements for proxy web servers with Internet-based client management',
    grade: 'A',
  },
  D24: { title: 'Choose between a standard and branch distribution point', grade: 'A' },
  D25: { title: 'About standard and branch distribution points', grade: 'A' },
  D26: { title: 'Distribution point properties: General tab', grade: 'A' },
  D27: { title: 'Deploy a branch distribution point', grade: 'A' },
  D28: { title: 'Determine if you should install a fallback status point', grade: 'A' },
  D29: { title: 'How to create a fallback status point', grade: 'A' },
  D30: { title: 'About the fallback status point', grade: 'A' },
  D31: { title: 'Determine if you need a server locator point', grade: 'A' },
  D32: { title: 'How to create a server locator point', grade: 'A' },
  D33: { title: 'Service location', grade: 'A' },
  D34: { title: 'PXE service point: create, plan, properties', grade: 'A' },
  D35: { title: 'Configure the state migration point', grade: 'A' },
  D36: { title: 'About the System Health Validator point', grade: 'A' },
  D37: { title: 'Software update point: active, Internet-based, secondary site', grade: 'A' },
  D38: { title: 'Out of band management: prerequisites and checklist', grade: 'A' },
  D39: { title: 'About multicast; distribution point Multicast tab', grade: 'A' },
  D40: { title: 'Install a management point', grade: 'A' },
  D41: { title: 'About the trusted root key', grade: 'A' },
  D42: { title: 'Implementing IPsec in Configuration Manager 2007', grade: 'A' },
  D44: { title: 'Desired configuration management: security best practices', grade: 'A' },
  D49: { title: 'Clients: security best practices', grade: 'A' },
  D52: { title: 'Considerations for Upgrading Sites', grade: 'A' },
  D53: { title: 'Primary site, secondary site or branch distribution point', grade: 'A' },
  D54: { title: 'Ports Used During Client Installation', grade: 'A' },
  D55: { title: 'Ports Used by Configuration Manager (2007)', grade: 'A' },
  D58: { title: 'Migrate a site to native mode', grade: 'A' },
  D59: { title: 'Revert a site to mixed mode', grade: 'A' },
  B1: { title: 'Configuration Manager 2007 Unleashed: Communication Paths and Ports', grade: 'C' },
  B2: { title: 'Configuration Manager 2007 Unleashed: intrasite communications', grade: 'C' },
  B3: { title: 'KB826852: ports of SMS 2003', grade: 'B', product: 'sms2003' },
  B4: { title: 'KB279868: reserved site codes', grade: 'B', product: 'sms2003' },
  B5: { title: 'App-V: RTSP and RTSPS ports', grade: 'C' },
  B6: { title: 'Windows Deployment Services deployment guide: ports', grade: 'B' },
  B7: { title: 'Configuration Manager 2007 R3 SP2: server and client communications', grade: 'C' },
  B9: { title: 'How a client selects its management point', grade: 'C' },
  B11: { title: 'Tips for native mode and Internet-based client management, part 3', grade: 'A' },
  B12: { title: 'Roles by site type in System Center 2012', grade: 'C' },
  C1: {
    title: 'Ports used in Configuration Manager (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  C2: { title: 'Size and scale numbers (current branch)', grade: 'B', product: 'current-branch' },
  C3: {
    title: 'Security and privacy for site administration (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  C4: {
    title: 'Security and privacy for content management (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  C5: {
    title: 'Communications between endpoints (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  C6: { title: 'Enhanced HTTP (current branch)', grade: 'B', product: 'current-branch' },
  C7: {
    title: 'Plan for site system servers and roles (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  C8: {
    title: 'Security and privacy for clients (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  C9: {
    title: 'Security and privacy for OS deployment (current branch)',
    grade: 'B',
    product: 'current-branch',
  },
  W13: { title: 'Public provisioning script that opens ports per role', grade: 'C' },
} as const satisfies Record<string, SourceDocument>;

export type SourceId = keyof typeof sourceDocuments;

/** Where a statement comes from: the document, and the section where it has a name. */
export interface Citation {
  readonly document: SourceId;
  readonly section?: string;
}

/** The citation of a document, or of one of its sections. */
export function cite(document: SourceId, section?: string): Citation {
  return section === undefined ? { document } : { document, section };
}

/** Products as short as tables want them. */
export const shortNames: { readonly [P in Product]: string } = {
  sms2003: 'SMS 2003',
  cm2007: '2007',
  'current-branch': 'current branch',
};

/** What has to be said of facts of a document wherever they are shown of a product; empty where nothing has. */
export function reservation(id: SourceId, product: Product): string {
  const document: SourceDocument = sourceDocuments[id];
  if (document.grade === 'C') return 'third party, not confirmed by the vendor';
  return confirms(document, product)
    ? ''
    : `${foreignValue(document)}, not confirmed for ${shortNames[product]}`;
}

/** The source documents speak for every product that a rule or a flow cites them of. */
function confirms({ grade, product: documented }: SourceDocument, product: Product): boolean {
  if (grade === 'S') return true;
  return grade === 'A' ? product === 'cm2007' : product === documented;
}

function foreignValue({ grade, product }: SourceDocument): string {
  if (grade === 'A') return '2007 value';
  if (product === undefined) return 'value of another product';
  return `${product === 'current-branch' ? product : shortNames[product]} value`;
}

/** The product for which a statement about several has to be confirmed: 2007 where it is one of them. */
export function foremost(products: readonly Product[]): Product {
  return products.includes('cm2007') ? 'cm2007' : (products[0] ?? 'cm2007');
}

/** The citation as a reader sees it where something is said of a product: title, section, and what has to be said of it. */
export function citationText({ document, section }: Citation, product: Product): string {
  const { title } = sourceDocuments[document];
  const place = section === undefined ? title : `${title}, “${section}”`;
  const note = reservation(document, product);
  return note === '' ? place : `${place} (${note})`;
}
