/** The half of the library that fetches nothing; its types are told of the whole alone. */
declare module "juice/client" {
  export { default } from "juice";
}
