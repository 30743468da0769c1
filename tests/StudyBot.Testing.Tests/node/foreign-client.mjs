// Logs in with discord.js, registers a command and answers it. Arguments: the API's base without version, the token.
import { Client, GatewayIntentBits, MessageFlags } from 'discord.js';

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on('error', error => { console.error(error); process.exit(1); });
client.once('clientReady', async () => {
  await client.application.commands.set([
    { name: 'hello', description: 'Says hello.', options: [{ type: 3, name: 'who', description: 'Whom to greet', required: true }] },
  ]);
  console.log('REGISTERED');
});
client.on('interactionCreate', async interaction => {
  if (interaction.isButton()) {
    await interaction.update({ content: 'Pressed', components: [] });
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply({
    content: `Hello ${interaction.options.getString('who')}`,
    components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Again', custom_id: 'again' }] }],
  });
  await interaction.followUp({ content: 'And more', files: [{ attachment: Buffer.from('text'), name: 'more.txt' }] });
});
await client.login(token);
