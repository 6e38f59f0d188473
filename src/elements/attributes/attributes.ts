import type { ComplexAttributeConverter, PropertyDeclarations } from 'lit';
import { own } from './bare.ts';
import { propertyName } from './property-name.ts';

/** Declares attributes, by a list of their names, each with the property of that name in camel case. */
export function attributes(names: string, converter?: ComplexAttributeConverter): PropertyDeclarations {
  return Object.fromEntries(
    names.split(' ').map((attribute) => {
      return [propertyName(attribute), own(converter ? { attribute, converter } : { attribute })];
    }),
  );
}
