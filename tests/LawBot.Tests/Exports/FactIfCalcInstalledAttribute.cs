using LawBot.Host.Checks;

namespace LawBot.Tests.Exports;

/// <summary>A test that needs LibreOffice with its spreadsheet part, which is a package of its own.</summary>
public sealed class FactIfCalcInstalledAttribute : FactAttribute
{
    public FactIfCalcInstalledAttribute()
    {
        var program = ProgramCheck.Find("soffice");
        var folder = Path.GetDirectoryName(program is null ? null : File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program);
        if (folder is null || !File.Exists(Path.Combine(folder, "libscfiltlo.so")))
        {
            Skip = "Not installed here: LibreOffice Calc (libreoffice-calc-nogui).";
        }
    }
}
