using System.Text;

namespace LawBot.Tests.Readers;

/// <summary>Makes workbooks of before 2007 (MS-XLS in MS-CFB): one sheet that shows, one that does not, a hidden column, a format with a unit.</summary>
internal static class XlsSample
{
    private const int Sector = 512;
    private const int Sectors = 16;

    public static byte[] OldWorkbook()
    {
        byte[] shown =
        [
            .. Record(0x0809, [0, 6, 0x10, 0, .. new byte[12]]), .. Record(0x007d, [1, 0, 1, 0, 0, 8, 0, 0, 1, 0, 0, 0]),
            .. Record(0x0200, [0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0]),
            .. Label(0, 0, "单位"), .. Label(0, 1, "内部编号"), .. Label(0, 2, "罚没"),
            .. Label(1, 0, "公安局"), .. Number(1, 1, 777, 0), .. Number(1, 2, 34.5, 1),
            .. Label(2, 0, "城管局"), .. Number(2, 1, 778, 0), .. Number(2, 2, 8, 1), .. Record(0x000a, []),
        ];
        byte[] hidden = [.. Record(0x0809, [0, 6, 0x10, 0, .. new byte[12]]), .. Label(0, 0, "草稿"), .. Record(0x000a, [])];
        var length = Globals(0, 0).Length;
        byte[] book = [.. Globals(length, length + shown.Length), .. shown, .. hidden];
        return Compound("Workbook", book);
    }

    private static byte[] Globals(int first, int second) =>
    [
        .. Record(0x0809, [0, 6, 5, 0, .. new byte[12]]), .. Record(0x0042, [0xb0, 0x04]),
        .. Record(0x041e, [164, 0, .. Text("0.0\"万元\"", 2)]),
        .. Record(0x00e0, [.. new byte[20]]), .. Record(0x00e0, [0, 0, 164, 0, .. new byte[16]]),
        .. Record(0x0085, [.. BitConverter.GetBytes(first), 0, 0, .. Text("处罚", 1)]),
        .. Record(0x0085, [.. BitConverter.GetBytes(second), 1, 0, .. Text("草稿", 1)]),
        .. Record(0x000a, []),
    ];

    private static byte[] Label(byte row, byte column, string text) => Record(0x0204, [row, 0, column, 0, 0, 0, .. Text(text, 2)]);

    private static byte[] Number(byte row, byte column, double value, byte format) =>
        Record(0x0203, [row, 0, column, 0, format, 0, .. BitConverter.GetBytes(value)]);

    private static byte[] Text(string text, int lengthBytes) =>
        [(byte)text.Length, .. lengthBytes == 2 ? new byte[] { 0 } : [], 1, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Record(int kind, byte[] body) =>
        [(byte)kind, (byte)(kind >> 8), (byte)body.Length, (byte)(body.Length >> 8), .. body];

    /// <summary>One stream in a compound file: header, allocation table, directory, then the stream, long enough to be no short one.</summary>
    private static byte[] Compound(string name, byte[] stream)
    {
        var file = new byte[Sector * (3 + Sectors)];
        new byte[] { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1 }.CopyTo(file, 0);
        Put(file, 24, 0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0);
        Fill(file, 44, 1, 1, 0, 0x1000, -2, 0, -2, 0, 0);
        file.AsSpan(80, Sector - 80).Fill(0xff);
        file.AsSpan(Sector, Sector).Fill(0xff);
        Fill(file, Sector, [-3, -2, .. Enumerable.Range(3, Sectors - 1), -2]);
        Entry(file, 2 * Sector, "Root Entry", 5, child: 1, start: -2, size: 0);
        Entry(file, (2 * Sector) + 128, name, 2, child: -1, start: 2, size: Sector * Sectors);
        stream.CopyTo(file, 3 * Sector);
        return file;
    }

    private static void Entry(byte[] file, int at, string name, byte kind, int child, int start, int size)
    {
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        file[at + 64] = (byte)((name.Length * 2) + 2);
        file[at + 66] = kind;
        file[at + 67] = 1;
        Fill(file, at + 68, -1, -1, child);
        Fill(file, at + 116, start, size);
    }

    private static void Put(byte[] file, int at, params byte[] bytes) => bytes.CopyTo(file, at);

    private static void Fill(byte[] file, int at, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            BitConverter.GetBytes(number).CopyTo(file, at);
            at += 4;
        }
    }
}
