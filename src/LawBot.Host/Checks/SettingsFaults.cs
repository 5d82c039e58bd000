using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace LawBot.Host.Checks;

/// <summary>Finds the settings that cannot be used before anything is made of them, and says each in one Chinese line: which it is, what is
/// allowed, an example, and what stands there now. A secret is never shown.</summary>
/// <remarks>The libraries would say it in English, one at a time, and only where the setting is first used.</remarks>
internal static class SettingsFaults
{
    private const int LongestShown = 60;

    /// <param name="configuration">The settings as read.</param>
    /// <param name="catalog">Each section with its options class.</param>
    /// <returns>In the order of the catalog; empty when all is well.</returns>
    public static IReadOnlyList<string> Find(IConfiguration configuration, IReadOnlyList<(string Section, Type Options)> catalog) =>
        [.. catalog.SelectMany(c => OfSection(configuration.GetSection(c.Section), c.Options))];

    private static IEnumerable<string> OfSection(IConfigurationSection section, Type type)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            return [$"{section.Path} 是一节设置,里面才是各项的值,例如 {{\"{Settings(type).First().Name}\": …}}。现在是{Shown(section)}。"];
        }

        var untouched = Activator.CreateInstance(type)!;
        var given = section.GetChildren().Select(child => child.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> faults =
            [.. Settings(type).Where(p => given.Contains(p.Name)).Select(p => OfSetting(section.GetSection(p.Name), p, untouched)).OfType<string>()];
        return faults.Count > 0 ? faults : Between(section, type);
    }

    private static IEnumerable<PropertyInfo> Settings(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true });

    private static string? OfSetting(IConfigurationSection setting, PropertyInfo property, object untouched)
    {
        var rules = property.GetCustomAttributes<ValidationAttribute>().Where(r => r is not DataTypeAttribute).ToList();
        var isRead = TryRead(setting, property.PropertyType, out var value);
        var broken = isRead ? rules.Find(r => !r.IsValid(value)) : rules.FirstOrDefault();
        if (isRead && broken is null)
        {
            return null;
        }

        var path = setting.Path[..(setting.Path.LastIndexOf(':') + 1)] + property.Name;
        var rule = broken?.FormatErrorMessage(path) ?? $"{path} {Allowed(property.PropertyType, path)}";
        return rule + Example(property.GetValue(untouched)) + Now(setting, property, isRead);
    }

    // As the binder will read it, which would pass over an element of a list that it cannot read, and would take null for a text.
    private static bool TryRead(IConfigurationSection setting, Type type, out object? value)
    {
        value = null;
        var children = setting.GetChildren().ToList();
        if (ElementOf(type) is { } element)
        {
            return string.IsNullOrEmpty(setting.Value) && children.TrueForAll(child => TryRead(child, element, out _));
        }

        if (setting.Value is null || children.Count > 0)
        {
            return false;
        }

        try
        {
            value = setting.Get(type);
            return value is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Type? ElementOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : null;

    // Rules that hold between several settings.
    private static IEnumerable<string> Between(IConfigurationSection section, Type type) =>
        section.Get(type) is IValidatableObject options
            ? options.Validate(new ValidationContext(options)).Select(r => r.ErrorMessage ?? section.Path)
            : [];

    private static string Allowed(Type type, string path) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "只能是 true 或 false。",
        TypeCode.String => "应是一段文字,写在引号里;不用这一项就删去它。",
        _ when ElementOf(type) is not null =>
            $"应是一列整数,例如 [123456789];用环境变量时每个一条,例如 {path.Replace(":", "__", StringComparison.Ordinal)}__0=123456789。",
        _ => "的值读不懂。",
    };

    private static string Example(object? standard) => standard switch
    {
        bool on => $"例如 {(on ? "true" : "false")}(默认)。",
        string { Length: 0 } or System.Collections.IList => "",
        IFormattable number => $"例如 {number.ToString(null, CultureInfo.InvariantCulture)}(默认)。",
        _ => $"例如 {standard}(默认)。",
    };

    private static string Now(IConfigurationSection setting, PropertyInfo property, bool isRead) =>
        property.GetCustomAttribute<DataTypeAttribute>() is { DataType: DataType.Password }
            ? "现在的值不对(保密,不显示)。"
            : $"现在是{Shown(setting)}{(isRead ? "" : NotA(property.PropertyType))}。";

    private static string Shown(IConfigurationSection setting) => setting.Value switch
    {
        null => setting.GetChildren().Any() ? "一组值" : " null",
        "" => "空的",
        { Length: > LongestShown } text => $"“{text[..LongestShown]}…”",
        var text => $"“{text}”",
    };

    private static string NotA(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Int32 => ",不是整数",
        TypeCode.Double => ",不是数",
        TypeCode.Boolean => ",不是 true 或 false",
        _ when type == typeof(TimeSpan) => ",不是 时:分:秒",
        _ => "",
    };
}

/// <summary>Some settings cannot be used.</summary>
/// <param name="faults">One Chinese line each.</param>
internal sealed class SettingsInvalidException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults));
