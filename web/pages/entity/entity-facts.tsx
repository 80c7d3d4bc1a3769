import type { ReactNode } from "react";
import { Link } from "wouter";
import type { DatePrecision, ProfileFragment } from "../../generated/types";
import { useMessages } from "../../messages/use-messages";
import { addressOf } from "../../shell/routes";
import { Handle, Name, When } from "../../text/data-text";
import { hostOf } from "../../text/rich-text";
import type { WholeEntity } from "./entity-page";
import { ar } from "./messages/ar";
import { en, type EntityMessages } from "./messages/en";
import { fr } from "./messages/fr";
import styles from "./entity.module.css";

type Fact = readonly [name: string, values: readonly ReactNode[]];

/** Kind and facts, accounts, and web pages about it elsewhere. */
export function EntityFacts({ entity }: { readonly entity: WholeEntity }): ReactNode {
  const words = useMessages({ ar, en, fr });
  const facts: readonly Fact[] = [
    [words.kind, [words.kinds[entity.__typename]]],
    ...factsOf(entity, words),
    [words.accounts, entity.accounts.nodes.map((account) => account && accountLink(account))],
    [words.elsewhere, entity.sameAs.map(elsewhere)],
  ];
  return (
    <dl className={`plain ${styles["facts"]}`}>
      {facts
        .filter(([, values]) => values.some((value) => value !== undefined))
        .map(([name, values]) => (
          <div key={name}>
            <dt className="quiet">{name}</dt>
            {values.map((value, place) => value !== undefined && <dd key={place}>{value}</dd>)}
          </div>
        ))}
    </dl>
  );
}

function factsOf(entity: WholeEntity, words: EntityMessages): readonly Fact[] {
  switch (entity.__typename) {
    case "Person":
      return [
        [words.born, [when(entity.bornAt, entity.bornAtPrecision)]],
        [words.country, [profile(entity.country)]],
        [words.offices, entity.offices.map(office)],
      ];
    case "Organization":
      return [
        [words.seat, [profile(entity.seat)]],
        [words.country, [profile(entity.country)]],
        [words.parent, [profile(entity.parent)]],
      ];
    case "Place":
      return [
        [words.placeKind, [words.placeKinds[entity.placeKind]]],
        [words.isoCode, [entity.isoCode ?? undefined]],
        [words.country, [profile(entity.country)]],
        [words.capital, [profile(entity.capital)]],
      ];
    case "Event":
      return [
        [words.started, [when(entity.startedAt, entity.startedAtPrecision)]],
        [words.ended, [when(entity.endedAt, entity.endedAtPrecision)]],
        [words.location, [profile(entity.location)]],
      ];
    case "CreativeWork":
      return [
        [words.created, [when(entity.createdAt, entity.createdAtPrecision)]],
        [words.creators, entity.creators.map(profile)],
      ];
    default:
      return [];
  }
}

function profile(of: ProfileFragment | null): ReactNode {
  if (!of) return undefined;
  return (
    <Link href={addressOf(of.id)}>
      <Name direction={of.nameDirection}>{of.name}</Name>
    </Link>
  );
}

const when = (at: string | null, precision: DatePrecision | null): ReactNode =>
  at === null ? undefined : <When at={at} precision={precision} />;

type Office = Extract<WholeEntity, { readonly __typename: "Person" }>["offices"][number];

function office({ title, startedAt, startedAtPrecision, endedAt, endedAtPrecision }: Office): ReactNode {
  return (
    <>
      {title && <Name>{title}</Name>}
      {startedAt && <> · {when(startedAt, startedAtPrecision)}</>}
      {endedAt && <> – {when(endedAt, endedAtPrecision)}</>}
    </>
  );
}

function accountLink({ id, handle }: WholeEntity["accounts"]["nodes"][number]): ReactNode {
  return (
    <Link href={addressOf(id)}>
      <Handle>{handle}</Handle>
    </Link>
  );
}

/** Only addresses of the web become links. */
function elsewhere(address: string): ReactNode {
  return /^https?:/i.test(address) ? (
    <a href={address} rel="noreferrer nofollow">
      <bdi dir="ltr">{hostOf(address)}</bdi>
    </a>
  ) : undefined;
}
