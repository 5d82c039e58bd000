namespace LawBot.Tests.Readers;

/// <summary>Changes bytes as broken disks, broken downloads and ill will do.</summary>
internal static class Mutation
{
    private static readonly byte[][] Tokens =
    [
        "<"u8.ToArray(), "<table>"u8.ToArray(), "<!DOCTYPE x ["u8.ToArray(), "&#x0;"u8.ToArray(), "\0"u8.ToArray(), "\ufeff\u202e"u8.ToArray(),
        "**"u8.ToArray(), "|"u8.ToArray(), "\""u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0xff, 0xff, 0xff, 0x7f], [0x80], "<w:tbl>"u8.ToArray(), "%PDF-"u8.ToArray(),
    ];

    public static byte[] Of(byte[] sample, Random random)
    {
        var content = sample.ToList();
        for (var n = random.Next(1, 6); n > 0 && content.Count > 0; n--)
        {
            var at = random.Next(content.Count);
            var length = Math.Min(random.Next(1, 200), content.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    content[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    content[at] = (byte)random.Next(256);
                    break;
                case 2:
                    content.RemoveRange(at, length);
                    break;
                case 3:
                    content.InsertRange(at, content.GetRange(at, length));
                    break;
                case 4:
                    content.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 5 when random.Next(4) == 0:
                    content.RemoveRange(at, content.Count - at);
                    break;
                default:
                    content.InsertRange(at, Enumerable.Repeat(content[at], random.Next(1, 2_000)));
                    break;
            }
        }

        return [.. content];
    }
}
