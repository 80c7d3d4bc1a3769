import {
  autoUpdate,
  flip,
  offset,
  safePolygon,
  shift,
  useDismiss,
  useFloating,
  useFocus,
  useHover,
  useInteractions,
  useRole,
} from "@floating-ui/react";
import { useState, type ReactNode } from "react";
import { Link } from "wouter";
import type { ProfileFragment } from "../generated/types";
import { addressOf } from "../shell/routes";
import { useSettings } from "../shell/settings";
import { textAttributes } from "./data-text";
import styles from "./rich-text.module.css";

/** Words that name a profile. They lead to it, and show its card under the pointer or with the focus. */
export function MentionLink({
  profile,
  children,
}: {
  readonly profile: ProfileFragment;
  readonly children: ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { refs, floatingStyles, context } = useFloating({
    open: isOpen,
    onOpenChange: setOpen,
    placement: "bottom-start",
    middleware: [offset(6), flip(), shift({ padding: 8 })],
    whileElementsMounted: autoUpdate,
  });
  const { getReferenceProps, getFloatingProps } = useInteractions([
    useHover(context, { delay: { open: 150, close: 80 }, handleClose: safePolygon(), mouseOnly: true }),
    useFocus(context),
    useDismiss(context),
    useRole(context, { role: "tooltip" }),
  ]);
  return (
    <>
      <Link ref={refs.setReference} href={addressOf(profile.id)} className={styles["mention"]} {...getReferenceProps()}>
        {children}
      </Link>
      {isOpen && (
        <span ref={refs.setFloating} className={styles["card"]} style={floatingStyles} {...getFloatingProps()}>
          <ProfileCard profile={profile} />
        </span>
      )}
    </>
  );
}

function ProfileCard({ profile }: { readonly profile: ProfileFragment }): ReactNode {
  const { name, nameDirection, description, descriptionDirection } = profile;
  const { language } = useSettings();
  return (
    <>
      <strong {...textAttributes(language, nameDirection)}>{name}</strong>
      {description && <span {...textAttributes(language, descriptionDirection)}>{description}</span>}
    </>
  );
}
