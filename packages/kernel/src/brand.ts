declare const brand: unique symbol;

/** A `T` that only the function making it may hand out: a string is not yet a `ContactId`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
