// The part of the npm package plist in use; it brings no types of its own.
declare module 'plist' {
  const plist: { parse(xml: string): unknown };
  // oxlint-disable-next-line import/no-default-export -- the package is a CommonJS module
  export default plist;
}
