using System.Runtime.CompilerServices;
using LawBot.Chinese;

namespace LawBot.Host.Sqlite;

/// <summary>Counts in how many passages each character occurs. Few thousand numbers, kept exact, in place of postings that nobody reads.</summary>
internal sealed class CharacterCounts
{
    private readonly int[] _passages = new int[char.MaxValue + 1];
    private readonly List<char> _characters = [];
    private readonly int[] _seen = new int[char.MaxValue + 1];
    private int _passage = 1;

    /// <summary>All characters of all passages, repetitions counted.</summary>
    public long Total { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddPiece(ReadOnlySpan<char> folded)
    {
        foreach (var c in folded)
        {
            if (!TermSplitter.IsRunning(c))
            {
                continue;
            }

            Total++;
            if (_seen[c] != _passage)
            {
                _seen[c] = _passage;
                if (_passages[c]++ == 0)
                {
                    _characters.Add(c);
                }
            }
        }
    }

    public void EndPassage() => _passage++;

    /// <summary>Adds the counts to those of the file, or takes them off.</summary>
    /// <param name="add">The statement of <see cref="Upsert"/>.</param>
    /// <param name="sign">1 or -1.</param>
    public void Write(Statement add, int sign)
    {
        foreach (var character in _characters)
        {
            add.Bind(1, character).Bind(2, sign * _passages[character]).Run();
        }
    }

    public const string Upsert = """
        INSERT INTO character(code, passages) VALUES (?1, ?2) ON CONFLICT(code) DO UPDATE SET passages = max(0, passages + ?2)
        """;
}
