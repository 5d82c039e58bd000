using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>The table <c>Lexicon/machine.tsv</c>: tells a sentence that gives orders to a machine from a sentence of a report.</summary>
internal static class MachineWords
{
    // 忽略掉上面的: so far from what is annulled, in characters, stands what it is about.
    private const int Near = 4;

    private static readonly ClassReader<Sign> Table = new("machine");

    // Without one of these nothing is addressed to a machine; most sentences of a report have none.
    private static readonly WordReader Telling = new(LexiconTable.Rows("machine").Where(r => r.Class is not ("context" or "order" or "says")));

    private enum Sign
    {
        Certain,
        Opens,
        Closes,
        Annul,
        Context,
        Machine,
        You,
        Order,
        Says,
    }

    /// <summary>True for words addressed to a machine.</summary>
    /// <param name="text">One sentence as printed.</param>
    public static bool Address(ReadOnlySpan<char> text)
    {
        var squeezed = Squeezed.Of(text);
        if (!Telling.IsIn(squeezed))
        {
            return false;
        }

        var (machine, you, order, says, annulled) = (false, false, false, false, -1);
        foreach (var (span, sign) in Table.In(squeezed))
        {
            if (sign is Sign.Certain or Sign.Opens or Sign.Closes || (sign == Sign.Context && annulled >= 0 && span.Start - annulled <= Near))
            {
                return true;
            }

            annulled = sign == Sign.Annul ? span.End : annulled;
            machine |= sign == Sign.Machine;
            you |= sign == Sign.You;
            order |= sign == Sign.Order;
            says |= sign == Sign.Says;
        }

        return (machine && (you || order)) || (you && (order || says));
    }

    /// <summary>False where no sentence of a text can be addressed to a machine.</summary>
    /// <param name="text">One paragraph as printed.</param>
    public static bool MayAddress(ReadOnlySpan<char> text) => Telling.IsIn(Squeezed.Of(text));

    /// <summary>True when a role of a conversation begins here and does not end: what follows belongs to it.</summary>
    /// <param name="text">One paragraph as printed.</param>
    public static bool LeavesOpen(ReadOnlySpan<char> text)
    {
        var open = false;
        foreach (var (_, sign) in Table.In(Squeezed.Of(text)))
        {
            open = sign == Sign.Opens || (open && sign != Sign.Closes);
        }

        return open;
    }

    /// <summary>True when a role of a conversation ends here.</summary>
    /// <param name="text">One paragraph as printed.</param>
    public static bool Closes(ReadOnlySpan<char> text) => Table.In(Squeezed.Of(text)).Any(w => w.Class == Sign.Closes);
}
