/** Fields of the shopper whose attributes have other names. */
const CUSTOMER: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone',
  firstName: 'first-name',
  lastName: 'last-name',
  title: 'customer-title',
  id: 'customer-id',
};

/** A field at fault as a shop writes it, with the name it has in JSON beside: `order-total (order.total)`. */
export function fieldWords(field: string): string {
  const [group, name = ''] = field.split('.');
  const customer = Object.hasOwn(CUSTOMER, name) ? CUSTOMER[name] : undefined;
  const attribute = group === 'customer' ? customer : group === 'order' ? `order-${name}` : undefined;
  return attribute ? `${attribute} (${field})` : field;
}
