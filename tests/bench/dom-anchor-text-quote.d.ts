declare module 'dom-anchor-text-quote' {
  export interface Quote {
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  export function fromRange(root: Node, range: Range): Quote;
  export function toRange(root: Node, quote: Quote, options?: { hint?: number }): Range | null;
}
