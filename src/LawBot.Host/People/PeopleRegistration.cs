namespace LawBot.Host.People;

/// <summary>Puts accounts and what belongs to them into the container.</summary>
internal static class PeopleRegistration
{
    /// <summary>Registers everything of this folder; nothing is opened before it is used.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var folder = configuration["Storage:Path"] ?? "data";
        return services.AddSingleton(_ => new PeopleDatabase(Path.Combine(folder, "people.db")))
            .AddSingleton<Accounts>().AddSingleton<Lockout>().AddSingleton<SignIn>().AddSingleton<Invitations>().AddSingleton<ApiKeys>().AddSingleton<AuditLog>()
            .AddSingleton<TelegramLinks>();
    }
}
