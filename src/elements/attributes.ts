import type { ComplexAttributeConverter, PropertyDeclarations } from 'lit';

/** Declares attributes, by a list of their names, each with the property of that name in camel case. */
export function attributes(names: string, converter?: ComplexAttributeConverter): PropertyDeclarations {
  return Object.fromEntries(
    names.split(' ').map((attribute) => {
      const property = attribute.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      return [property, converter ? { attribute, converter } : { attribute }];
    }),
  );
}
