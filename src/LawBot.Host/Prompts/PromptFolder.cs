using LawBot.Prompts;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Prompts;

/// <summary>Loads the prompts: those that ship, and over them those of the user's own folder.</summary>
internal static class PromptFolder
{
    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "prompts");

    /// <param name="own">The user's folder; empty for none.</param>
    /// <exception cref="PromptInvalidException">A file cannot be used, or the folder is not there.</exception>
    internal static PromptLibrary Load(string own)
    {
        if (own.Length > 0 && !Directory.Exists(own))
        {
            throw new PromptInvalidException(own, "没有这个文件夹。请检查 Prompts:Path，或留空以使用自带的提示词。");
        }

        var prompts = Read(Shipped).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var prompt in own.Length > 0 ? Read(own) : [])
        {
            prompts[prompt.Name] = prompt;
        }

        return new PromptLibrary(prompts.Values);
    }

    private static IEnumerable<PromptTemplate> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => PromptFile.Parse(f, File.ReadAllText(f)));
}

/// <summary>Puts the prompts into the container.</summary>
public static class PromptsRegistration
{
    /// <summary>Registers <see cref="PromptLibrary"/>; its files are read and checked when it is first asked for.</summary>
    public static IServiceCollection AddPrompts(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<PromptsOptions>().Bind(configuration.GetSection("Prompts"));
        return services.AddSingleton(p => PromptFolder.Load(p.GetRequiredService<IOptions<PromptsOptions>>().Value.Path));
    }
}
