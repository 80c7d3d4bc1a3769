/**
 * What the federation specification adds to the language, spelled out as its section "Federation directives" has it: so
 * the SDL is valid by itself, and tools that know nothing of federation read it too. `@oneOf` is declared since
 * Apollo's composition does not know it.
 */
export const FEDERATION_DIRECTIVES = `"""Exactly one field of the input must be given."""
directive @oneOf on INPUT_OBJECT

"""Apollo Federation: what the schema takes from a specification."""
directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

"""Apollo Federation: fields that an item is known by in all subgraphs."""
directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE

"""Apollo Federation: other subgraphs may answer this too."""
directive @shareable repeatable on OBJECT | FIELD_DEFINITION

"""Apollo Federation: a selection of fields."""
scalar federation__FieldSet

"""Apollo Federation: a name that is taken from a specification."""
scalar link__Import

"""Apollo Federation: what a specification is needed for."""
enum link__Purpose {
  """Access."""
  SECURITY
  """Execution."""
  EXECUTION
}`;
