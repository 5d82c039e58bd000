using System.Buffers.Binary;
using System.Text;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Tells what an OLE compound file holds (MS-CFB): old Word, old Excel, or an Office file under a password.</summary>
internal static class CompoundFile
{
    private const int SectorSize = 512;
    private const int EncryptedFlag = 0x0100;

    private static readonly byte[] Signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    /// <summary>True for the signature of a compound file.</summary>
    public static bool IsCompound(ReadOnlySpan<byte> head) => head.StartsWith(Signature);

    /// <summary>True for a workbook of before 2007.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> content) => !Has("WordDocument", content) && (Has("Workbook", content) || Has("Book", content));

    /// <returns>The extension under which LibreOffice knows it: .doc.</returns>
    /// <exception cref="DocumentUnreadableException">It is locked, or no document of text.</exception>
    public static string WordKind(string file, ReadOnlySpan<byte> content)
    {
        if (Has("EncryptedPackage", content) || (Has("WordDocument", content) && IsEncrypted(content)))
        {
            throw new DocumentUnreadableException(file, "文件设有打开密码。请解除密码后再放入。");
        }

        if (Has("WordDocument", content))
        {
            return ".doc";
        }

        throw new DocumentUnreadableException(file, "不是 Word 或 WPS 文字文件,或已损坏。请另存为 docx 后再放入。");
    }

    private static bool Has(string stream, ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream + '\0')) >= 0;

    /// <summary>Looks for the head of the text stream (MS-DOC, FibBase): magic 0xA5EC at the start of a sector, flag fEncrypted at offset 10.</summary>
    private static bool IsEncrypted(ReadOnlySpan<byte> content)
    {
        for (var at = SectorSize; at + 12 <= content.Length; at += SectorSize)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(content[at..]) == 0xa5ec)
            {
                return (BinaryPrimitives.ReadUInt16LittleEndian(content[(at + 10)..]) & EncryptedFlag) != 0;
            }
        }

        return false;
    }
}
