using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace LawBot.Host.Commands;

/// <summary>Lets the command-line library speak Chinese.</summary>
internal static class ChineseMessages
{
    private const string Culture = "zh-Hans";

    /// <summary>Sets the culture of messages. Call it before anything is parsed.</summary>
    public static void Use()
    {
        // Without culture data the runtime writes the name in capitals, and finds no folder of it where file names have case.
        AssemblyLoadContext.Default.Resolving += Satellite;
        CultureInfo.CurrentUICulture = new CultureInfo(Culture);
    }

    private static Assembly? Satellite(AssemblyLoadContext context, AssemblyName name)
    {
        if (!string.Equals(name.CultureName, Culture, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = Path.Combine(AppContext.BaseDirectory, Culture, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
