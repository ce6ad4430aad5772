// What every runtime of the product has (Node, Electron, browsers), so that this layer needs the types of none.

declare function structuredClone<Value>(value: Value): Value;

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

// Assets that builds put into the program: the sprite as text, fonts as data addresses.
declare module '*.svg?raw' {
  const text: string;
  export default text;
}

declare module '*.woff2?inline' {
  const address: string;
  export default address;
}
