using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LawBot.Host.People;

/// <summary>Puts accounts and what belongs to them into the container.</summary>
internal static class PeopleRegistration
{
    /// <summary>Registers everything of this folder that is not there yet; nothing is opened before it is used.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var folder = configuration["Storage:Path"] ?? "data";
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new PeopleDatabase(Path.Combine(folder, "people.db")));
        services.TryAddSingleton<Accounts>();
        services.TryAddSingleton<Lockout>();
        services.TryAddSingleton<SignIn>();
        services.TryAddSingleton<FirstAdministrator>();
        services.TryAddSingleton<Invitations>();
        services.TryAddSingleton<ApiKeys>();
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<TelegramLinks>();
        services.TryAddSingleton<PersonalData>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPersonRecords, AccountRecords>());
        return services;
    }
}
