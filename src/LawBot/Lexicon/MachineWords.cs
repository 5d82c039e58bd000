using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>The table <c>Lexicon/machine.tsv</c>: tells a sentence that gives orders to a machine from a sentence of a report.</summary>
internal static class MachineWords
{
    private static readonly ClassReader<Sign> Table = new("machine");

    private enum Sign
    {
        Certain,
        Machine,
        Order,
    }

    /// <summary>True for words addressed to a machine.</summary>
    /// <param name="text">One sentence as printed.</param>
    public static bool Address(ReadOnlySpan<char> text)
    {
        var (machine, order) = (false, false);
        foreach (var (_, sign) in Table.In(Squeezed.Of(text)))
        {
            if (sign == Sign.Certain)
            {
                return true;
            }

            machine |= sign == Sign.Machine;
            order |= sign == Sign.Order;
        }

        return machine && order;
    }
}
