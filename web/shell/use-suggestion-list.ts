import { useDismiss, useFloatingRootContext, useInteractions, useListNavigation, useRole } from "@floating-ui/react";
import { useEffect, useRef, useState } from "react";

type Props = Record<string, unknown>;

/** The keys, the roles and the closing of the list. The focus stays in the box, which says which option is active. */
export function useSuggestionList(isOpen: boolean, setOpen: (isOpen: boolean) => void, names: readonly string[]) {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const options = useRef<(HTMLElement | null)[]>([]);
  // Another list begins without a choice: Enter searches for what was typed.
  const all = names.join("\n");
  useEffect(() => setActive(null), [all, isOpen]);
  const context = useFloatingRootContext({
    open: isOpen,
    onOpenChange: setOpen,
    elements: { reference: input, floating: list },
  });
  const { getReferenceProps, getFloatingProps, getItemProps } = useInteractions([
    useRole(context, { role: "combobox" }),
    useDismiss(context),
    useListNavigation(context, {
      listRef: options,
      activeIndex: active,
      onNavigate: setActive,
      virtual: true,
      loop: true,
      allowEscape: true,
      focusItemOnHover: false,
    }),
  ]);
  return {
    active,
    setInput,
    setList,
    inputProps: (props: Parameters<typeof getReferenceProps>[0]): Props => getReferenceProps(props),
    listProps: (): Props => getFloatingProps(),
    optionProps: (index: number, choose: () => void): Props =>
      getItemProps({
        active: index === active,
        selected: index === active,
        ref: (option: HTMLElement | null) => {
          options.current[index] = option;
        },
        // The box keeps the focus.
        onMouseDown: (event) => event.preventDefault(),
        onClick: choose,
      }),
  };
}

export type SuggestionListState = ReturnType<typeof useSuggestionList>;
